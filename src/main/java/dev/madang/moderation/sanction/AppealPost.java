package dev.madang.moderation.sanction;

import java.time.Instant;
import java.util.UUID;

/** Something said in the thread of an appeal, by the member or by an operator. */
public record AppealPost(UUID id, UUID author, boolean operator, String text, Instant postedAt) {}
