package dev.madang.rental.hosting.editor;

import dev.madang.media.PhotoField;
import dev.madang.media.TakenPhotos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.hosting.HostedListing;
import dev.madang.rental.hosting.ListingPhotoDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A listing's photos, changed at once and one by one while its texts are being typed. Htmx gets the photos' part of the
 * editor; a plain form sends the texts along, and the whole editor comes back with them.
 */
@ForMembers
@Controller
@RequestMapping("/listings/{id}/photos")
class ListingPhotosController {

    private final ListingPhotoDesk desk;
    private final ListingEditor editor;
    private final PhotoUpload upload;

    ListingPhotosController(ListingPhotoDesk desk, ListingEditor editor, PhotoUpload upload) {
        this.desk = desk;
        this.editor = editor;
        this.upload = upload;
    }

    @PostMapping
    Answer add(
            @PathVariable UUID id,
            CurrentMember me,
            ListingForm form,
            BindingResult errors,
            PhotoField photos,
            Model model,
            HttpServletResponse response) {
        Optional<HostedListing> listing = editor.requireOpen(id, me);
        TakenPhotos taken = upload.take(id, listing, me, photos, editor.draft(form));
        model.addAttribute("refused", taken.refused());
        return stay(id, me, response, () -> {}).unless(taken.refusal());
    }

    /** @param by −1 towards the cover, 1 towards the end */
    @PostMapping("/{photo}/position")
    Answer move(
            @PathVariable UUID id,
            @PathVariable UUID photo,
            @RequestParam int by,
            CurrentMember me,
            ListingForm form,
            BindingResult errors,
            HttpServletResponse response) {
        return stay(id, me, response, () -> desk.move(id, me.id(), photo, by));
    }

    @PostMapping("/{photo}/removal")
    Answer remove(
            @PathVariable UUID id,
            @PathVariable UUID photo,
            CurrentMember me,
            ListingForm form,
            BindingResult errors,
            HttpServletResponse response) {
        return stay(id, me, response, () -> desk.remove(id, me.id(), photo));
    }

    private Answer stay(UUID id, CurrentMember me, HttpServletResponse response, Runnable step) {
        return editor.stay(id, me, "photos", "photosRefusal", response, step);
    }

    /** One photo, asked for again while it is being rendered. */
    @GetMapping("/{photo}")
    String show(@PathVariable UUID id, @PathVariable UUID photo, CurrentMember me, Model model) {
        EditorPage page = editor.open(id, me);
        model.addAttribute("editor", page);
        model.addAttribute("photo", page.photo(photo).orElseThrow(Refusal::notFound));
        return ListingEditor.VIEW + "-photos :: photo";
    }
}
