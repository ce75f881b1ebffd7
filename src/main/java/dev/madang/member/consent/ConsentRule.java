package dev.madang.member.consent;

import java.time.LocalDate;

/**
 * A version of a text that members agree to.
 *
 * @param name by which it is kept: {@code TERMS}; called as the message {@code consent.rule.<name>} says
 * @param href where this version is read, also after others
 * @param version from when on it holds, in Seoul
 */
public record ConsentRule(String name, String href, LocalDate version) {}
