/** What is to be done with rows whose other half is lost, one statement after the other, when all rows are back. */
export const settleOrphans = [
  `DELETE FROM entry_revision WHERE NOT EXISTS (
    SELECT 1 FROM entry WHERE id = entry_id AND revision > entry_revision.revision)`,
  'DELETE FROM entry_mood WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.position = entry_mood.position)',
  `DELETE FROM entry_tag WHERE tag_id NOT IN (SELECT id FROM tag)
    OR NOT EXISTS (SELECT 1 FROM entry WHERE entry.position = entry_tag.position)`,
  `DELETE FROM entry_attachment WHERE entry_id NOT IN (SELECT id FROM entry)
    OR attachment_id NOT IN (SELECT id FROM attachment)`,
  `DELETE FROM share_entry WHERE share_id NOT IN (SELECT id FROM share)
    OR entry_id NOT IN (SELECT id FROM entry)`,
  // A record reads by itself: what is lost with its entry is only its place in the journal's lists.
  'UPDATE answer_record SET entry_id = NULL WHERE entry_id NOT IN (SELECT id FROM entry)',
  'DELETE FROM measure_point WHERE record_id NOT IN (SELECT id FROM answer_record)',
  'UPDATE promise SET record_id = NULL WHERE record_id NOT IN (SELECT id FROM answer_record)',
  'DELETE FROM promise_week WHERE promise_id NOT IN (SELECT id FROM promise)',
  'DELETE FROM path_step WHERE path NOT IN (SELECT path FROM path_progress)',
  'DELETE FROM share_record WHERE share_id NOT IN (SELECT id FROM share)',
  'UPDATE share_record SET receiver_id = NULL WHERE receiver_id NOT IN (SELECT id FROM receiver)',
  'DELETE FROM remembered_omission WHERE receiver_id NOT IN (SELECT id FROM receiver)',
  'UPDATE session_question SET entry_id = NULL WHERE entry_id NOT IN (SELECT id FROM entry)',
  'DELETE FROM entry_seal WHERE entry_id NOT IN (SELECT id FROM entry WHERE sealed = 1)',
]
