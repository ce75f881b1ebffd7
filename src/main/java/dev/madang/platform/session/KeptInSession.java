package dev.madang.platform.session;

/** Marks the types a module keeps in the session. No other type of ours is read back from Redis. */
public interface KeptInSession {}
