package dev.madang.member;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears of an event once it is committed, in a thread of its own, and again until it has returned, as an
 * {@link org.springframework.modulith.events.ApplicationModuleListener} does; but in no transaction, not even a suspended
 * one. Every query gives its connection back at once, so a slow mail server holds none.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Async
@TransactionalEventListener
public @interface MailListener {}
