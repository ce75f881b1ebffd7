package dev.madang.payment.domain;

import java.util.UUID;

/** Money is owed back; the gateway is asked for it once this is committed. */
public record RefundDue(UUID attemptId) {}
