/** Rooms, who is in them, and how far each has read. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member", "rental", "chat"})
package dev.madang.chat.room;

import org.springframework.modulith.ApplicationModule;
