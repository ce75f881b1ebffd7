package dev.madang.sandbox.demo;

import dev.madang.rental.arrangement.ArrangementDesk;
import dev.madang.rental.cancellation.Cancellations;
import dev.madang.rental.claim.ClaimDesk;
import dev.madang.rental.extension.ReservationExtensions;
import dev.madang.rental.handover.ConditionPhotos;
import dev.madang.rental.handover.TransferDesk;
import dev.madang.rental.handover.Transfers;
import dev.madang.rental.parcel.ParcelDesk;
import dev.madang.rental.reservation.ReservationAnswers;
import dev.madang.rental.reservation.ReservationRequests;
import dev.madang.sandbox.toss.SandboxPayer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where the two sides of a rental go. */
@Component
@Profile("local")
record RentalDesks(
        ReservationRequests requests,
        ReservationAnswers answers,
        SandboxPayer payer,
        Cancellations cancellations,
        ParcelDesk parcels,
        ArrangementDesk arrangements,
        TransferDesk transfers,
        Transfers recorded,
        ConditionPhotos proofs,
        ReservationExtensions extensions,
        ClaimDesk claims) {}
