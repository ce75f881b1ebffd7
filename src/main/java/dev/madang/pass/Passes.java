package dev.madang.pass;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What other modules do with a member's passes. Every call joins the caller's transaction, and is in effect once however
 * often it is made. Passes that were bought first are used first.
 */
public interface Passes {

    /** How many the member may use now. */
    int free(UUID member);

    /** How many each of these members may use now. */
    Map<UUID, Integer> free(Collection<UUID> members);

    /** How many are kept aside for the use; 0 when none are. */
    int setAside(PassUse use);

    /**
     * Lets nobody else move passes of these members until the transaction ends. Whoever moves those of several members in
     * one transaction calls this first, so that no two wait for each other.
     */
    void lock(Collection<UUID> members);

    /**
     * Keeps exactly so many passes aside for the use: more are taken from the free ones, or some given back to them.
     *
     * @param passes in all; 0 gives back all that is kept
     * @throws NotEnoughPasses when too few are free; nothing has changed then, and the transaction may go on
     */
    void setAside(PassUse use, int passes);

    /**
     * Gives back all that is kept aside for the use; nothing when nothing is.
     *
     * @param why message key of a sentence that the member reads in their history: {@code auction.pass.outbid}
     */
    void release(PassUse use, String why);

    /**
     * Spends what is kept aside for the use; nothing when nothing is.
     *
     * @param payee to whom it is owed from now on: the owner of a centre, a seller
     */
    void spend(PassUse use, UUID payee);
}
