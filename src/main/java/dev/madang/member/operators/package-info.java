/** What operators see of members. */
package dev.madang.member.operators;
