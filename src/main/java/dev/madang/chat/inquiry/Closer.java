package dev.madang.chat.inquiry;

/** Who has ended an inquiry; the system does when its member has not answered for an hour. */
public enum Closer {
    MEMBER,
    OPERATOR,
    SYSTEM
}
