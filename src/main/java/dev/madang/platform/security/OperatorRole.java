package dev.madang.platform.security;

/** What an operator is trusted with. Whoever is an owner may do what all of them may. */
public enum OperatorRole {
    /** Jobs, events, and who is an operator. */
    OWNER,
    /** Members, what they ordered and reserved, what they ask and quarrel about. */
    SUPPORT,
    /** Reports, sanctions, appeals, and what is looked at before it is shown. */
    MODERATION,
    /** Payments, refunds, settlements. */
    FINANCE
}
