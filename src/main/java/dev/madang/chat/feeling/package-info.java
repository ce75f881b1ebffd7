/** What messages seem to feel, where all who talk have agreed to have it read. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "assistant", "chat", "chat.room", "chat.message"})
package dev.madang.chat.feeling;

import org.springframework.modulith.ApplicationModule;
