package dev.madang.center.staff;

import dev.madang.center.CenterRole;
import java.time.Instant;
import java.util.UUID;

/** Somebody who works at a centre. */
public record StaffMember(UUID member, String nickname, CenterRole role, Instant since) {}
