package dev.madang.club;

/** What a member is in a club. */
public enum Role {
    /** Of each club one; answers for it. */
    LEADER,
    /** Helps to run it: answers applicants, plans meet-ups, writes notices. */
    MANAGER,
    MEMBER;

    public boolean isRunning() {
        return this != MEMBER;
    }
}
