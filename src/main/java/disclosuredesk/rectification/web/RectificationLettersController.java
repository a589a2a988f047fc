package disclosuredesk.rectification.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.letters.LetterContent;
import disclosuredesk.letters.LetterFiles;
import disclosuredesk.letters.LetterFiles.Form;
import disclosuredesk.rectification.Rectification;
import disclosuredesk.rectification.RectificationId;
import disclosuredesk.rectification.RectificationLetters;
import disclosuredesk.rectification.RectificationPapers;
import disclosuredesk.rectification.Rectifications;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.SavedFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The letters of a rectification, to be printed or as files, and all its papers together. */
@Controller
@RequestMapping("/rectifications/{id}")
class RectificationLettersController {

    private final Rectifications rectifications;
    private final RectificationLetters letters;
    private final RectificationPapers papers;
    private final LetterFiles files;

    RectificationLettersController(
            Rectifications rectifications,
            RectificationLetters letters,
            RectificationPapers papers,
            LetterFiles files) {
        this.rectifications = rectifications;
        this.letters = letters;
        this.papers = papers;
        this.files = files;
    }

    @GetMapping("/letter")
    String result(@PathVariable("id") RectificationId id, Officer by, Model model) {
        Rectification one = rectifications.get(id, by);
        return show(one, "letter", result(one), model);
    }

    /** Only a signed one is a file: what is not signed does not leave the house. */
    @GetMapping("/letter/{form:docx|pdf|ofd}")
    ResponseEntity<byte[]> resultFile(
            @PathVariable("id") RectificationId id, @PathVariable("form") String form, Officer by) {
        Rectification one = rectifications.get(id, by);
        if (one.signed() == null) {
            throw Refused.conflict("rectification.letter.notSigned");
        }
        return file(result(one), form, by);
    }

    @GetMapping("/evidence-letter")
    String evidenceNotice(@PathVariable("id") RectificationId id, Officer by, Model model) {
        Rectification one = rectifications.get(id, by);
        return show(one, "evidence-letter", evidenceNotice(one), model);
    }

    @GetMapping("/evidence-letter/{form:docx|pdf|ofd}")
    ResponseEntity<byte[]> evidenceNoticeFile(
            @PathVariable("id") RectificationId id, @PathVariable("form") String form, Officer by) {
        return file(evidenceNotice(rectifications.get(id, by)), form, by);
    }

    private LetterContent result(Rectification one) {
        return letters.result(one)
                .orElseThrow(() -> Refused.conflict(
                        one.finding() == null
                                ? "rectification.letter.notExamined"
                                : "rectification.letterheadMissing"));
    }

    private LetterContent evidenceNotice(Rectification one) {
        return letters.evidenceNotice(one)
                .orElseThrow(() -> Refused.conflict(
                        one.asked() == null ? "rectification.letter.notAsked" : "rectification.letterheadMissing"));
    }

    private static String show(Rectification one, String address, LetterContent letter, Model model) {
        model.addAttribute("one", one);
        model.addAttribute("letter", letter);
        model.addAttribute("address", address);
        model.addAttribute("isFile", !"letter".equals(address) || one.signed() != null);
        return "rectification/letter";
    }

    private ResponseEntity<byte[]> file(LetterContent letter, String form, Officer by) {
        Form wanted = Form.valueOf(form.toUpperCase(Locale.ROOT));
        return SavedFile.of(files.of(letter, wanted, by), letter.number() + "." + form, wanted.mediaType());
    }

    /** Written while it is made: the evidence may be large. */
    @GetMapping("/papers")
    void papers(@PathVariable("id") RectificationId id, Officer by, HttpServletResponse response) throws IOException {
        Rectification one = rectifications.get(id, by);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, SavedFile.disposition(one.number() + ".zip"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        papers.write(one, response.getOutputStream(), by);
    }
}
