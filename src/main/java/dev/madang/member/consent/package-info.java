/** What members agree to when they join and when it changes, and what they agreed to. */
@NamedInterface("consent")
package dev.madang.member.consent;

import org.springframework.modulith.NamedInterface;
