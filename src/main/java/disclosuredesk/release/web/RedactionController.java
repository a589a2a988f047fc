package disclosuredesk.release.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Ground;
import disclosuredesk.documents.PageBox;
import disclosuredesk.release.InformationFile;
import disclosuredesk.release.InformationFiles;
import disclosuredesk.release.PagePictures;
import disclosuredesk.release.RedactionMark;
import disclosuredesk.release.Releasing;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The marks on the pages of a file of information: drawn by mouse or keyboard, or typed in as numbers. */
@Controller
@RequestMapping("/requests/{id}/release/{material}")
class RedactionController {

    /** Empty rows at the end, for who types the numbers in. */
    private static final int SPARE_ROWS = 2;

    private final Requests requests;
    private final InformationFiles files;
    private final PagePictures pictures;
    private final Releasing releasing;

    RedactionController(Requests requests, InformationFiles files, PagePictures pictures, Releasing releasing) {
        this.requests = requests;
        this.files = files;
        this.pictures = pictures;
        this.releasing = releasing;
    }

    /** A mark as it is typed: per cent of the page, with one decimal. */
    static class MarkRow {
        public @Nullable Double left;
        public @Nullable Double top;
        public @Nullable Double width;
        public @Nullable Double height;
        public @Nullable Ground ground;
        public boolean removed;

        static MarkRow of(PageBox box, @Nullable Ground ground) {
            MarkRow row = new MarkRow();
            row.left = box.left() / 10.0;
            row.top = box.top() / 10.0;
            row.width = box.width() / 10.0;
            row.height = box.height() / 10.0;
            row.ground = ground;
            return row;
        }

        boolean isEmpty() {
            return removed || left == null && top == null && width == null && height == null;
        }

        @Nullable
        PageBox box() {
            return left == null || top == null || width == null || height == null
                    ? null
                    : new PageBox(permil(left), permil(top), permil(width), permil(height));
        }

        private static int permil(double percent) {
            return (int) Math.round(Math.max(-1, Math.min(101, percent)) * 10);
        }
    }

    static class RedactionForm extends CaseForm {
        public boolean whole;
        public @Nullable Ground wholeGround;
        public List<MarkRow> marks = new ArrayList<>();
    }

    @ModelAttribute("grounds")
    List<Ground> grounds() {
        return RedactionMark.grounds();
    }

    @GetMapping("/pages/{page}")
    String page(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String material,
            @PathVariable("page") int page,
            @ModelAttribute("form") RedactionForm form,
            Model model) {
        InformationFile file = show(id, material, page, model);
        for (RedactionMark mark : file.marks()) {
            if (mark.page() == page && mark.box().isWhole()) {
                form.whole = true;
                form.wholeGround = mark.ground();
            } else if (mark.page() == page) {
                form.marks.add(MarkRow.of(mark.box(), mark.ground()));
            }
        }
        spare(form);
        return "release/redaction";
    }

    @PostMapping("/pages/{page}")
    String mark(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String material,
            @PathVariable("page") int page,
            Officer by,
            @ModelAttribute("form") RedactionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.none(errors, () -> releasing.mark(id, form.version, material, page, marks(form, page), by))) {
            next.addFlashAttribute("flash", "release.saved");
            next.addFlashAttribute("flashArguments", new Object[] {page});
            return "redirect:/requests/" + id + "/release/" + material + "/pages/" + page;
        }
        show(id, material, page, model);
        spare(form);
        return "release/redaction";
    }

    @PostMapping("/suggestions")
    String adopt(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String material,
            Officer by,
            @ModelAttribute("form") RedactionForm form,
            RedirectAttributes next) {
        Ground ground = form.wholeGround;
        if (ground == null) {
            throw Refused.invalid("wholeGround", "release.groundMissing");
        }
        int added = releasing.markSuggested(id, form.version, material, ground, by);
        next.addFlashAttribute("flash", "release.adopted");
        next.addFlashAttribute("flashArguments", new Object[] {added});
        return "redirect:/requests/" + id + "/release/" + material + "/pages/1";
    }

    @GetMapping("/pages/{page}.png")
    ResponseEntity<byte[]> picture(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String material,
            @PathVariable("page") int page,
            Officer by,
            HttpServletResponse response) {
        requests.get(id, by);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(pictures.png(id, material, page));
    }

    private InformationFile show(RequestId id, String material, int page, Model model) {
        InformationFile file = files.of(id).stream()
                .filter(one -> one.material().storageName().equals(material))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("materials.notFound"));
        Integer pages = file.material().pages();
        if (!file.material().kind().isDrawable() || pages == null || page < 1 || page > pages) {
            throw Refused.notFound("release.noSuchPage");
        }
        model.addAttribute("information", file);
        model.addAttribute("page", page);
        model.addAttribute("trouble", pictures.trouble(id, material, page).orElse(null));
        model.addAttribute("suggestions", pictures.suggestions(id, material, page));
        model.addAttribute(
                "markedPages",
                file.marks().stream()
                        .map(RedactionMark::page)
                        .distinct()
                        .sorted()
                        .toList());
        return file;
    }

    private static void spare(RedactionForm form) {
        for (int i = 0; i < SPARE_ROWS; i++) {
            form.marks.add(new MarkRow());
        }
    }

    private static List<RedactionMark> marks(RedactionForm form, int page) {
        List<RedactionMark> marks = new ArrayList<>();
        if (form.whole) {
            marks.add(new RedactionMark(page, PageBox.WHOLE, required(form.wholeGround)));
        }
        List<MarkRow> rows = form.marks.stream()
                .filter(Objects::nonNull)
                .filter(row -> !row.isEmpty())
                .toList();
        for (MarkRow row : rows) {
            PageBox box = row.box();
            if (box == null) {
                throw Refused.invalid(null, "release.besidePage", rows.indexOf(row) + 1);
            }
            marks.add(new RedactionMark(page, box, required(row.ground)));
        }
        return marks;
    }

    private static Ground required(@Nullable Ground ground) {
        if (ground == null) {
            throw Refused.invalid(null, "release.groundMissing");
        }
        return ground;
    }
}
