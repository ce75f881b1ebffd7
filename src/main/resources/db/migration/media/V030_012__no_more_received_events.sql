-- A photo that waits is found in its own table; nobody listens to these any more.
DELETE FROM event_publication WHERE event_type = 'dev.madang.media.PhotoReceived';
