package dev.madang.media;

/** A file that looked like a photo holds none: trying again changes nothing. */
class Undecodable extends Exception {

    Undecodable(String message) {
        super(message);
    }

    Undecodable(Throwable cause) {
        super(cause);
    }
}
