package dev.madang.review.domain;

/** As what somebody writes: the guest about the gear and its host, the host about the guest. */
public enum Side {
    GUEST,
    HOST;

    public Side other() {
        return this == GUEST ? HOST : GUEST;
    }
}
