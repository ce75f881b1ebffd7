/** Sessions of members: where they are signed in, and whether they have just proved who they are. */
@NamedInterface("session")
package dev.madang.member.session;

import org.springframework.modulith.NamedInterface;
