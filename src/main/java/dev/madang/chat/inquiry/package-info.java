/** What members ask the operators: one open inquiry each, answered in a room by the one operator who has taken it. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "member", "notification", "chat", "chat.room", "chat.message"})
package dev.madang.chat.inquiry;

import org.springframework.modulith.ApplicationModule;
