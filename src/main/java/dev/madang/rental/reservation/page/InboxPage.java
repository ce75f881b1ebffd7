package dev.madang.rental.reservation.page;

import dev.madang.member.MemberCard;
import dev.madang.rental.reservation.WaitingRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The requests that wait for a host ({@code rental/reservation/reservation-inbox}), those due first at the head, and who
 * sent them.
 *
 * @param total how many wait, also those that are not shown
 */
record InboxPage(List<WaitingRequest> rows, Map<UUID, MemberCard> guests, int total) {}
