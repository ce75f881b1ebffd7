package dev.madang.shop.product;

import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.TakenPhotos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.FormRows;
import dev.madang.shared.Ids;
import dev.madang.shop.Links;
import dev.madang.shop.Sellers;
import dev.madang.shop.TypedCount;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form in which a seller describes goods. New ones have their id before they are saved: sending it twice makes one. */
@ForMembers
@Controller
@RequestMapping("/selling/products")
class ProductEditorController {

    private final Products products;
    private final ProductDesk desk;
    private final PhotoIntake intake;

    ProductEditorController(Products products, ProductDesk desk, PhotoIntake intake) {
        this.products = products;
        this.desk = desk;
        this.intake = intake;
    }

    @InitBinder("form")
    void rows(WebDataBinder binder, HttpServletRequest request) {
        FormRows.bind(binder, request, "variants", "id", "name", "price", "units");
    }

    @GetMapping("/new")
    String begin(CurrentMember me, Model model) {
        Sellers.require(me);
        model.addAttribute("form", ProductForm.beginning());
        return page(Ids.next(), false, List.of(), model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, CurrentMember me, Model model) {
        Product product =
                products.find(id).filter(one -> one.seller().equals(me.id())).orElseThrow(Refusal::notFound);
        model.addAttribute("form", ProductForm.of(product));
        return page(id, true, product.photos(), model);
    }

    @PostMapping("/{id}")
    Answer save(
            @PathVariable UUID id,
            CurrentMember me,
            @ModelAttribute("form") ProductForm form,
            BindingResult errors,
            PhotoField pictures) {
        Sellers.require(me);
        TakenPhotos taken = intake.take(me.id(), pictures, Product.MOST_PHOTOS);
        ProductDetails details = ProductFormReader.read(form, taken.photos(), errors);
        int version = TypedCount.read(form.version());
        return Answer.to(() -> desk.save(id, me.id(), version, details))
                .of(errors)
                .unless(taken.refusal())
                .thenGo(Links.product(id) + "?notice=product-saved")
                .elseShow(model -> again(id, taken, model));
    }

    /** More rows to fill in; nothing is saved. */
    @PostMapping(path = "/{id}", params = "more")
    Answer more(
            @PathVariable UUID id,
            CurrentMember me,
            @ModelAttribute("form") ProductForm form,
            BindingResult errors,
            PhotoField pictures) {
        Sellers.require(me);
        TakenPhotos taken = intake.take(me.id(), pictures, Product.MOST_PHOTOS);
        return Answer.showing(model -> again(id, taken, model));
    }

    private String again(UUID id, TakenPhotos taken, Model model) {
        model.addAttribute("refused", taken.refused());
        return page(id, products.find(id).isPresent(), taken.photos(), model);
    }

    private static String page(UUID id, boolean saved, List<UUID> photos, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("saved", saved);
        model.addAttribute("kept", photos);
        model.addAttribute("themes", List.of(Theme.values()));
        return "shop/product/editor";
    }
}
