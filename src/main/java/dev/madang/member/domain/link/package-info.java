/** Links that are mailed: to confirm an address, to choose a new password. */
package dev.madang.member.domain.link;
