package disclosuredesk.statistics.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.AnnualReports;
import disclosuredesk.statistics.Chapter;
import disclosuredesk.statistics.ReportDuty;
import disclosuredesk.statistics.ReportTexts;
import disclosuredesk.statistics.WritingReport;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The text of one chapter of the report, with the figures it may name. */
@Controller
@RequestMapping("/statistics/{year}/report/chapters/{chapter}")
class ReportTextController {

    private final AnnualReports reports;
    private final ReportTexts texts;
    private final WritingReport writing;

    ReportTextController(AnnualReports reports, ReportTexts texts, WritingReport writing) {
        this.reports = reports;
        this.texts = texts;
        this.writing = writing;
    }

    static class TextForm {
        public int version = -1;
        public String text = "";
    }

    @ModelAttribute
    void page(@PathVariable("year") int year, @PathVariable("chapter") int chapter, Officer by, Model model) {
        ReportAccess.require(year, by);
        if (chapter < 1 || chapter > Chapter.TITLES.size()) {
            throw Refused.notFound("desk.noSuchPage");
        }
        model.addAttribute("year", year);
        model.addAttribute("chapter", chapter);
        model.addAttribute("heading", "一二三四五六".charAt(chapter - 1) + "、" + Chapter.TITLES.get(chapter - 1));
        model.addAttribute("figures", ReportView.offered(reports.figures(by.agencyId(), year)));
        model.addAttribute("versions", texts.versions(by.agencyId(), year, chapter));
        model.addAttribute("mayWrite", ReportDuty.has(by));
    }

    @GetMapping
    String show(@PathVariable("year") int year, @PathVariable("chapter") int chapter, Officer by,
            @ModelAttribute("form") TextForm form) {
        form.version = texts.latest(by.agencyId(), year, chapter).map(ReportTexts.Saved::version).orElse(0);
        form.text = texts.text(by.agencyId(), year, chapter);
        return "statistics/chapter";
    }

    @PostMapping
    String save(@PathVariable("year") int year, @PathVariable("chapter") int chapter, Officer by,
            @ModelAttribute("form") TextForm form, BindingResult errors, RedirectAttributes redirect) {
        if (!FormErrors.none(errors, () -> writing.write(year, chapter, form.version, form.text, by))) {
            return "statistics/chapter";
        }
        redirect.addFlashAttribute("flash", "statistics.report.saved");
        return "redirect:/statistics/" + year + "/report#chapter-" + chapter;
    }
}
