package disclosuredesk.materials.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.documents.ConvertedPdf;
import disclosuredesk.documents.DrawnPages;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.UploadLimit;
import disclosuredesk.materials.inspection.FileKind;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.materials.kept.KeptText;
import disclosuredesk.materials.kept.MailSource;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is kept as it came, made readable: its text on a page of ours, its pages as pictures drawn here, or both as a new PDF. No byte of the file
 * itself is shown by a browser; the file is only saved ({@code shared.SavedFile}).
 */
@Controller
@RequestMapping("/requests/{id}/materials/{material}")
class KeptController {

    private static final int WIDEST = 1_200;

    /** Pages of one file that are shown; the rest is in the file. */
    private static final int MOST_PAGES = 50;

    private final Requests requests;
    private final Materials materials;
    private final FilingMaterials filing;
    private final UploadLimit limit;

    KeptController(Requests requests, Materials materials, FilingMaterials filing, UploadLimit limit) {
        this.requests = requests;
        this.materials = materials;
        this.filing = filing;
        this.limit = limit;
    }

    static class ConvertForm extends CaseForm {}

    /** Nothing of it is a page of its own: characters are printed as characters. */
    @GetMapping("/view")
    String view(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String storageName,
            Officer by,
            @ModelAttribute("form") ConvertForm form,
            Model model) {
        Material material = materials.get(id, storageName);
        if (!material.kind().hasText() && !material.kind().isShown() && material.kind() != FileKind.HEIC) {
            throw Refused.notFound("materials.notFound");
        }
        model.addAttribute("material", material);
        try {
            show(id, material, by, model);
        } catch (UnreadableDocument unreadable) {
            model.addAttribute("unreadable", unreadable.getMessage());
        }
        return "materials/kept";
    }

    private void show(RequestId id, Material material, Officer by, Model model) throws UnreadableDocument {
        if (material.kind() == FileKind.TIFF) {
            model.addAttribute("scanned", ConvertedPdf.scanPages(materials.content(material)));
        } else if (material.kind().isDrawable()) {
            int pages = material.pages() == null ? 1 : Math.max(1, material.pages());
            model.addAttribute("scanned", Math.min(pages, MOST_PAGES));
            model.addAttribute("pagesInAll", pages);
        } else if (material.kind() == FileKind.EML) {
            MailSource mail = MailSource.of(materials.content(material));
            model.addAttribute("text", KeptText.ofMail(mail));
            model.addAttribute("mail", mail);
            model.addAttribute(
                    "receipt",
                    material.purpose() == Purpose.APPLICATION
                            ? requests.get(id, by).receipt()
                            : null);
        } else if (material.kind().hasText()) {
            model.addAttribute("text", text(material.kind(), materials.content(material)));
        }
    }

    private static String text(FileKind kind, byte[] content) throws UnreadableDocument {
        return switch (kind) {
            case MSG -> KeptText.ofOutlook(content);
            case DOC -> KeptText.ofOldWord(content);
            case XLS -> KeptText.ofOldExcel(content);
            default -> KeptText.characters(content).orElse("");
        };
    }

    /** A page, drawn anew. */
    @GetMapping("/view/{page}.png")
    ResponseEntity<byte[]> page(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String storageName,
            @PathVariable("page") int page,
            Officer by) {
        requests.get(id, by);
        Material material = materials.get(id, storageName);
        if (!material.kind().isShown() || page < 1 || page > MOST_PAGES) {
            throw Refused.notFound("materials.notFound");
        }
        try {
            return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(drawn(material, page));
        } catch (UnreadableDocument damaged) {
            throw Refused.notFound("materials.notFound");
        }
    }

    private byte[] drawn(Material material, int page) throws UnreadableDocument {
        byte[] content = materials.content(material);
        if (material.kind() == FileKind.TIFF) {
            return ConvertedPdf.scanPng(content, page, WIDEST);
        }
        try (DrawnPages pages = DrawnPages.of(content)) {
            if (page > pages.count()) {
                throw Refused.notFound("materials.notFound");
            }
            return pages.png(page, DrawnPages.SCREEN_DPI);
        }
    }

    /** Files a PDF made of it beside it, for the same purpose; the original stays as it is. */
    @PostMapping("/pdf")
    String convert(
            @PathVariable("id") RequestId id,
            @PathVariable("material") String storageName,
            Officer by,
            @ModelAttribute("form") ConvertForm form,
            RedirectAttributes next) {
        requests.get(id, by);
        Material material = materials.get(id, storageName);
        if (!material.kind().isConvertible() || material.isStruck()) {
            throw Refused.invalid(null, "materials.convert.not", material.name());
        }
        try {
            byte[] content = materials.content(material);
            byte[] pdf = material.kind() == FileKind.TIFF
                    ? ConvertedPdf.ofScan(content)
                    : ConvertedPdf.ofText(KeptText.characters(content).orElse(""));
            String name = material.name().replaceFirst("\\.[^.]*$", "") + ".pdf";
            filing.file(id, form.version, material.purpose(), InspectedFile.of(name, pdf, limit.bytes()), by);
            next.addFlashAttribute("flash", "materials.convert.done");
            next.addFlashAttribute("flashArguments", new Object[] {name});
            return "redirect:/requests/" + id + "/materials";
        } catch (UnreadableDocument damaged) {
            throw Refused.invalid(null, "materials.convert.unreadable", material.name(), damaged.getMessage());
        }
    }
}
