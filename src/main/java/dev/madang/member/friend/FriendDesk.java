package dev.madang.member.friend;

import dev.madang.member.Blocks;
import dev.madang.member.Blocks.Block;
import dev.madang.member.FriendAsked;
import dev.madang.member.FriendsMade;
import dev.madang.member.Members;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.throttle.TooManyAttempts;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where members become friends, and where they part. */
@Service
public class FriendDesk {

    private final Friendships friendships;
    private final Members members;
    private final Blocks blocks;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FriendDesk(
            Friendships friendships,
            Members members,
            Blocks blocks,
            Throttle throttle,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.friendships = friendships;
        this.members = members;
        this.blocks = blocks;
        this.throttle = throttle;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks to be friends; who was asked by the other accepts thereby. What was asked before stays.
     *
     * @return whether they are friends now
     * @throws Refusal 404 for nobody, 409 for oneself and where one has blocked the other, 429 for who asks more than
     *     {@code madang.limits.friend-request}
     */
    public boolean ask(UUID me, UUID other) {
        if (me.equals(other)) {
            throw Refusal.conflict("friend.refused.self");
        }
        try {
            throttle.count("friend-request", me.toString(), other.toString());
        } catch (TooManyAttempts enough) {
            throw enough.inItsOwnWords();
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            requireFree(me, other);
            if (friendships.ask(me, other, clock.instant())) {
                events.publishEvent(new FriendAsked(me, other));
            } else {
                accept(me, other);
            }
            return friendships.between(me, other) == Tie.FRIENDS;
        }));
    }

    /** Ends a friendship, takes a request back, or refuses one: who had asked is not told. */
    @Transactional
    public void part(UUID me, UUID other) {
        friendships.remove(me, other);
    }

    /** Blocks a member, which also ends what there is between the two. @throws Refusal 404 for nobody, 409 for oneself */
    @Transactional
    public void block(UUID me, UUID other) {
        if (me.equals(other)) {
            throw Refusal.conflict("friend.refused.self");
        }
        requireMember(other);
        friendships.remove(me, other);
        friendships.block(me, other, clock.instant());
    }

    @Transactional
    public void unblock(UUID me, UUID other) {
        friendships.unblock(me, other);
    }

    private void accept(UUID me, UUID other) {
        if (friendships.accept(me, other, clock.instant())) {
            events.publishEvent(new FriendsMade(other, me));
        }
    }

    private void requireFree(UUID me, UUID other) {
        requireMember(other);
        Block block = blocks.between(me, other);
        if (block != Block.NONE) {
            throw Refusal.conflict(block == Block.MINE ? "friend.refused.blocking" : "friend.refused.blocked");
        }
    }

    private void requireMember(UUID id) {
        if (!members.isThere(id)) {
            throw Refusal.notFound();
        }
    }
}
