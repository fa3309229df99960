import { expect, test } from 'vitest'
import { withoutRefusedParts } from '../../../../src/renderer/editor/pasted-html.ts'

test('what a page is made to look like and do is taken out, its words stay', () => {
  expect(
    withoutRefusedParts(
      '<style>p{color:red}</style><p class="x" style="color:red" onclick="go()">A <b STYLE=\'font-weight:normal\'>style="kept"</b></p><!-- note --><script>go()</script>',
    ),
  ).toBe(
    '<p class="x" data-pasted-style="color:red" data-refused="go()">A <b data-pasted-style=\'font-weight:normal\'>style="kept"</b></p>',
  )
})

test('attributes that only end like one are left alone', () => {
  expect(withoutRefusedParts('<p data-style="x" xstyle="y">')).toBe('<p data-style="x" xstyle="y">')
})
