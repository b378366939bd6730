import { SOURCE_LIMITS } from '../../collect/sources.ts'

/** The address of a site or a feed, and the button that looks for its feed. */
export const AddressField = ({ label, value = '' }: { label: string; value?: string }) => (
  <>
    <label for="address">{label}</label>
    <div class="row field">
      <input
        id="address"
        type="text"
        inputmode="url"
        name="address"
        required
        maxlength={SOURCE_LIMITS.address}
        value={value}
        placeholder="example.org"
        autocapitalize="none"
        spellcheck={false}
      />
      <button type="submit">Find its feed</button>
    </div>
  </>
)
