package dev.madang.club.notice;

import java.util.UUID;

/** A club has a new notice. */
public record NoticeWritten(UUID club, UUID notice, UUID by) {}
