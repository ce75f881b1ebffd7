package dev.madang.rental.favourite;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.LocalPath;
import dev.madang.rental.Links;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.util.UriComponentsBuilder;

/** The heart of a listing. */
@Controller
@RequestMapping("/listings/{id}/favourite")
class FavouriteController {

    private final Favourites favourites;
    private final PendingFavourite wishes;

    FavouriteController(Favourites favourites, PendingFavourite wishes) {
        this.favourites = favourites;
        this.wishes = wishes;
    }

    /** @param wanted whether it is to be a favourite from now on */
    @ForMembers
    @PostMapping
    String press(@PathVariable UUID id, @RequestParam boolean wanted, CurrentMember me, HttpServletRequest request) {
        keep(id, wanted, me);
        return pageBefore(request, id)
                .noticing(wanted ? "favourite-added" : "favourite-removed")
                .redirect();
    }

    /** The page presses the hearts of this listing itself. */
    @HxRequest
    @ForMembers
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pressInPlace(
            @PathVariable UUID id, @RequestParam boolean wanted, CurrentMember me, HttpServletResponse response) {
        keep(id, wanted, me);
        response.setHeader("HX-Trigger", "{\"heart\":{\"listing\":\"%s\",\"pressed\":%s}}".formatted(id, wanted));
    }

    /**
     * Where a guest's heart leads: to sign in, then here again with what was wished, then back.
     *
     * @param back where the guest was
     */
    @ForEveryone
    @GetMapping
    String wish(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String back,
            @Nullable CurrentMember me,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (me == null) {
            wishes.keep(id, request, response);
            return signIn(id, pageBefore(request, id));
        }
        LocalPath page = back == null ? pageBefore(request, id) : LocalPath.of(back);
        if (!wishes.take(id, request, response)) {
            return page.redirect();
        }
        favourites.add(me.id(), id);
        return page.noticing("favourite-added").redirect();
    }

    private void keep(UUID listing, boolean wanted, CurrentMember me) {
        if (wanted) {
            favourites.add(me.id(), listing);
        } else {
            favourites.remove(me.id(), listing);
        }
    }

    private static String signIn(UUID listing, LocalPath back) {
        String here = UriComponentsBuilder.fromPath(Links.listing(listing) + "/favourite")
                .queryParam("back", "{back}")
                .encode()
                .buildAndExpand(back)
                .toUriString();
        return "redirect:"
                + UriComponentsBuilder.fromPath("/sign-in")
                        .queryParam("continue", "{continue}")
                        .encode()
                        .buildAndExpand(here)
                        .toUriString();
    }

    /** The page whose heart was pressed; the listing's when the browser does not say. */
    private static LocalPath pageBefore(HttpServletRequest request, UUID listing) {
        LocalPath own = new LocalPath(Links.listing(listing));
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return own;
        }
        try {
            URI page = URI.create(referer);
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return request.getServerName().equals(page.getHost()) ? LocalPath.of(page.getRawPath() + query) : own;
        } catch (IllegalArgumentException nowhere) {
            return own;
        }
    }
}
