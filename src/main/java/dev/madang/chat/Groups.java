package dev.madang.chat;

import java.util.UUID;

/** Rooms of any number, for modules that decide who is in them. Every call joins the caller's transaction and bears being made again. */
public interface Groups {

    /** @return a new room in which nobody is yet */
    UUID open(String title);

    void rename(UUID room, String title);

    /** Lets a member in; the room says so. */
    void enter(UUID room, UUID member);

    /** Takes a member out who is in; the room says so, and they hear nothing of it from now on. */
    void expel(UUID room, UUID member);

    /** Ends what is said in it; it can still be read. */
    void close(UUID room);
}
