/**
 * Parameters of an address that only count readers: those of Google, Meta, Mailchimp, HubSpot, Marketo, Drip, Kit, Klaviyo, Matomo,
 * Piano, Vero, Ometria, Substack and beehiiv.
 */
export const TRACKING =
  /^(?:utm_\w+|utm-\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hs\w+|hsctatracking|ck_subscriber_id|sh_kit|_kx|oly_enc_id|oly_anon_id|vero_id|vero_conv|wickedid|ml_subscriber|ml_subscriber_hash|_bhlid|mtm_\w+|pk_(?:campaign|kwd|source|medium|content)|piwik_\w+|wt_mc|ns_\w+|cmpid|cmp|ss_source|ss_campaign_id|ss_email_id|spm|s_cid|trk_\w+|elqtrack\w*|elqtrackid|isfreemail|showwelcomeonshare)$/i
