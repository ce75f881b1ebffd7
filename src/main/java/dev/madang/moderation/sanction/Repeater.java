package dev.madang.moderation.sanction;

import dev.madang.moderation.sanction.AutomaticRules.AutomaticRule;
import java.util.List;
import java.util.UUID;

/**
 * A member whom a rule would suspend now, and why.
 *
 * @param upheld how many reports were found right, since the rules last suspended them
 * @param titles of what was reported
 */
record Repeater(UUID member, String nickname, int upheld, List<String> titles, AutomaticRule rule) {}
