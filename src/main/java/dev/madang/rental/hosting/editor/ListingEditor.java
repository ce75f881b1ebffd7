package dev.madang.rental.hosting.editor;

import dev.madang.media.Photos;
import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Links;
import dev.madang.rental.hosting.Draft;
import dev.madang.rental.hosting.HostedListing;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.rental.listing.ListingDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;

/** Opens listings for editing, and fills the editor's page. */
@Component
class ListingEditor {

    static final String VIEW = "rental/hosting/editor";

    private final HostingDesk desk;
    private final Photos photos;
    private final Members members;
    private final ListingFormReader reader;

    ListingEditor(HostingDesk desk, Photos photos, Members members, ListingFormReader reader) {
        this.desk = desk;
        this.photos = photos;
        this.members = members;
        this.reader = reader;
    }

    /** Who has not confirmed their e-mail yet may have done so on another device: that is asked when it matters. */
    boolean mayLend(CurrentMember me) {
        return me.emailConfirmed()
                || Optional.ofNullable(members.cards(List.of(me.id())).get(me.id()))
                        .filter(MemberCard::emailConfirmed)
                        .isPresent();
    }

    /**
     * The listing as it stands; empty when it would be a new one.
     *
     * @throws Refusal 403 when it would be a new one of a member who may not lend yet, 404 when it is not theirs
     */
    Optional<HostedListing> requireOpen(UUID id, CurrentMember me) {
        Optional<HostedListing> found = desk.find(id, me.id());
        if (found.isEmpty() && !mayLend(me)) {
            throw Refusal.forbidden("editor.confirm-email.text");
        }
        return found;
    }

    /** What a new listing begins with: what was typed so far, or nothing when that cannot be kept. */
    Draft draft(ListingForm form) {
        var errors = new BeanPropertyBindingResult(form, "listingForm");
        ListingDetails details = reader.details(form, "", errors);
        int units = reader.units(form, errors);
        return errors.hasErrors() || !details.flaws().isEmpty() ? Draft.EMPTY : new Draft(details, units);
    }

    /** The form of a new listing, with what the host's last one suggests. */
    ListingForm beginning(UUID id, CurrentMember me) {
        return form(desk.latest(me.id())
                .map(last -> HostedListing.unsaved(id).like(last))
                .orElseGet(() -> HostedListing.unsaved(id)));
    }

    /** The form as the listing stands. */
    ListingForm form(HostedListing listing) {
        return ListingForm.of(listing, reader.middle(listing.details().region()));
    }

    /** The listing as it stands, or as an empty draft. */
    EditorPage open(UUID id, CurrentMember me) {
        Optional<HostedListing> found = desk.find(id, me.id());
        HostedListing listing = found.orElseGet(() -> HostedListing.unsaved(id));
        return EditorPage.of(listing, found.isPresent(), photos.states(listing.photos()));
    }

    /**
     * The whole editor with the listing as it stands.
     *
     * @throws Refusal 404 when it is not theirs
     */
    String edit(UUID id, CurrentMember me, Model model) {
        model.addAttribute(form(desk.find(id, me.id()).orElseThrow(Refusal::notFound)));
        return page(id, me, model);
    }

    /** The whole editor, around the form that is in the model already. */
    String page(UUID id, CurrentMember me, Model model) {
        return page(open(id, me), model);
    }

    private static String page(EditorPage page, Model model) {
        model.addAttribute("editor", page);
        return VIEW;
    }

    /**
     * A step with the listing of the editor, after which both are shown: to htmx a part, whose page is the saved listing's from now on.
     *
     * @param refused attribute of the model in which the part finds why the step was not taken
     */
    Answer stay(UUID id, CurrentMember me, String part, String refused, HttpServletResponse response, Runnable step) {
        return Answer.to(step).part(part).elseShow((model, refusal) -> {
            model.addAttribute(refused, refusal);
            EditorPage page = open(id, me);
            if (page.saved()) {
                response.setHeader("HX-Replace-Url", Links.listing(id) + "/edit");
            }
            return page(page, model);
        });
    }
}
