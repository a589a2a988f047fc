package disclosuredesk.letters.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.letters.ChangingLetterheadPictures;
import disclosuredesk.letters.LetterheadPicture;
import disclosuredesk.letters.LetterheadPictures;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.SentFile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Logo (机关标识) and seal picture (印章图样) of the agency's letters. */
@Controller
@RequestMapping("/letterhead")
class LetterheadPictureController {

    private static final String PAGE = "letters/pictures";

    private final LetterheadPictures pictures;
    private final ChangingLetterheadPictures changing;

    LetterheadPictureController(LetterheadPictures pictures, ChangingLetterheadPictures changing) {
        this.pictures = pictures;
        this.changing = changing;
    }

    static class PictureForm {
        public @Nullable MultipartFile file;
    }

    @GetMapping("/pictures")
    String show(Officer by, @ModelAttribute("form") PictureForm form, Model model) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        model.addAttribute("kinds", LetterheadPicture.values());
        model.addAttribute("pictures", pictures);
        return PAGE;
    }

    @PostMapping("/pictures/{picture}")
    String change(
            @PathVariable("picture") LetterheadPicture picture,
            Officer by,
            @ModelAttribute("form") PictureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        MultipartFile file = form.file;
        FormErrors.need(errors, "file", file == null || file.isEmpty() ? null : file, "letters.picture.missing");
        if (!FormErrors.none(errors, () -> change(picture, file, by))) {
            model.addAttribute("wrongOf", picture);
            return show(by, form, model);
        }
        redirect.addFlashAttribute("flash", "letters.picture.saved");
        return "redirect:/letterhead/pictures";
    }

    private void change(LetterheadPicture picture, @Nullable MultipartFile file, Officer by) {
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        byte[] content =
                file == null ? new byte[0] : SentFile.bytes(file, bytes -> LetterheadPictures.requireSize(name, bytes));
        changing.change(picture, name, content, by);
    }

    @PostMapping("/pictures/{picture}/removal")
    String remove(@PathVariable("picture") LetterheadPicture picture, Officer by, RedirectAttributes redirect) {
        changing.remove(picture, by);
        redirect.addFlashAttribute("flash", "letters.picture.removed");
        return "redirect:/letterhead/pictures";
    }

    @GetMapping("/logo.png")
    ResponseEntity<byte[]> logo(Officer by) {
        return png(LetterheadPicture.LOGO, by);
    }

    /** Nobody sees a seal that is not printed but who put it there. */
    @GetMapping("/seal.png")
    ResponseEntity<byte[]> seal(Officer by) {
        return png(LetterheadPicture.SEAL, by);
    }

    private ResponseEntity<byte[]> png(LetterheadPicture kind, Officer by) {
        if (!by.is(Role.ADMINISTRATOR) && !pictures.isShown(by.agencyId(), kind)) {
            throw Refused.notFound("letters.picture.unknown");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("X-Content-Type-Options", "nosniff")
                .body(pictures.of(by.agencyId(), kind).orElseThrow(() -> Refused.notFound("letters.picture.unknown")));
    }
}
