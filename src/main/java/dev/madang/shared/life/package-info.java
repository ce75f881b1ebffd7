/** What every life of a thing is made of: its steps as a table, its log, its hold, and the events that it tells. */
package dev.madang.shared.life;
