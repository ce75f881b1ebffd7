/** Rooms over STOMP: for what is fleeting on our pages, and for the whole talk of other clients. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "member", "member :: session", "chat", "chat.room", "chat.message"
        })
package dev.madang.chat.socket;

import org.springframework.modulith.ApplicationModule;
