package dev.madang.payment.domain;

import java.util.UUID;

/** The gateway gave notice that something happened to a payment. */
record PaymentCheckRequested(UUID attemptId) {}
