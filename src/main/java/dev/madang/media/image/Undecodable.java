package dev.madang.media.image;

/** A file that looked like a photo holds none: trying again changes nothing. */
public class Undecodable extends Exception {

    Undecodable(String message) {
        super(message);
    }

    Undecodable(Throwable cause) {
        super(cause);
    }
}
