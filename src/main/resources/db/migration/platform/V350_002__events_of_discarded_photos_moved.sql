-- A discarded photo is told of beside its files now: what was not done yet names it by its class.
UPDATE event_publication
SET listener_id = replace(listener_id, 'dev.madang.media.PhotoDiscarded', 'dev.madang.media.file.PhotoDiscarded'),
    event_type = replace(event_type, 'dev.madang.media.PhotoDiscarded', 'dev.madang.media.file.PhotoDiscarded')
WHERE completion_date IS NULL;
