import { expect, test } from 'vitest'
import { detectKind } from '../../src/parse/detect.ts'

test.each([
  { name: 'RSS 2.0', text: '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', kind: 'rss' },
  {
    name: 'RSS after a style sheet and a comment',
    text: '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><!-- a > b --><rss>',
    kind: 'rss',
  },
  {
    name: 'RSS 0.91 after its doctype',
    text: '<!DOCTYPE rss PUBLIC "-//Netscape" "http://a.example/rss.dtd">\n<rss version="0.91">',
    kind: 'rss',
  },
  { name: 'RSS after a doctype that declares', text: '<!DOCTYPE rss [<!ENTITY a "b>c">]>\n<rss>', kind: 'rss' },
  { name: 'Atom', text: '<feed xmlns="http://www.w3.org/2005/Atom">', kind: 'atom' },
  { name: 'Atom with a prefix', text: '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">', kind: 'atom' },
  { name: 'RDF', text: '<rdf:RDF xmlns="http://purl.org/rss/1.0/">', kind: 'rdf' },
  { name: 'JSON Feed', text: '{"version": "https://jsonfeed.org/version/1.1", "items": []}', kind: 'json-feed' },
  {
    name: 'JSON Feed with escaped slashes',
    text: '{"title":"A","version":"https:\\/\\/jsonfeed.org\\/version\\/1"}',
    kind: 'json-feed',
  },
  { name: 'front matter in JSON', text: '{\n"title": "A"\n}\n\nWords.', kind: 'markdown' },
  { name: 'OPML', text: '<?xml version="1.0"?><opml version="2.0">', kind: 'opml' },
  { name: 'a page', text: '<!DOCTYPE html>\n<html><head>', kind: 'html' },
  {
    name: 'XHTML',
    text: '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1.dtd">\n<html>',
    kind: 'html',
  },
  { name: 'a page after a comment', text: '<!-- saved from url=(0020)https://a.example/ -->\n<html>', kind: 'html' },
  { name: 'a piece of a page', text: '<div><p>One.</p><p>Two.</p></div>', kind: 'html' },
  {
    name: 'Markdown that opens with HTML',
    text: '<p align="center"><img src="a.png"></p>\n\n# Title\n\n- [one](https://a.example)\n- two',
    kind: 'markdown',
  },
  {
    name: 'a mail',
    text: 'Received: from a.example\r\nFrom: Ann <ann@a.example>\r\nSubject: Hi\r\n\r\nHello',
    kind: 'mail',
  },
  {
    name: 'a mail after the line of an mbox',
    text: 'From ann@a.example Wed Mar  4 09:00:00 2026\nReturn-Path: <ann@a.example>\nTo: bo@b.example\n\nHello',
    kind: 'mail',
  },
  {
    name: 'a saved mail with folded fields',
    text: 'Delivered-To: bo@b.example\nReceived: by 10.0.0.1\n with SMTP\n\nHello',
    kind: 'mail',
  },
  {
    name: 'Pelican’s fields',
    text: 'Title: The tram\nDate: 2026-03-04\nAuthor: Ann\nSummary: It comes.\n\nWords.',
    kind: 'markdown',
  },
  { name: 'YAML front matter', text: '---\ntitle: A\n---\nWords', kind: 'markdown' },
  { name: 'Markdown', text: '# Title\n\nWords.', kind: 'markdown' },
  { name: 'plain text', text: 'The tram is coming\n\nThe council approved it on Monday.', kind: 'text' },
])('$name is $kind', ({ text, kind }) => expect(detectKind(text)).toBe(kind))
