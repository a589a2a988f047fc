package disclosuredesk.statistics.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.ReportScope;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.Figure;
import disclosuredesk.statistics.FigureChips;
import disclosuredesk.statistics.ReportDuty;
import disclosuredesk.statistics.ReportFigures;
import disclosuredesk.statistics.ReportNumbers;
import disclosuredesk.statistics.ReportSources;
import disclosuredesk.statistics.ReportTexts;
import disclosuredesk.statistics.WritingReport;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The text of one chapter of the agency's own report or of the sum, with the figures it may name. */
@Controller
@RequestMapping("/statistics/{year}/report/chapters/{chapter}")
class ReportTextController {

    /** How many questions stand beside each chapter: {@code statistics.question.CHAPTER.NUMBER}. */
    private static final Map<Integer, Integer> QUESTIONS = Map.of(1, 6, 5, 3, 6, 2);

    private final ReportSources sources;
    private final ReportTexts texts;
    private final WritingReport writing;

    ReportTextController(ReportSources sources, ReportTexts texts, WritingReport writing) {
        this.sources = sources;
        this.texts = texts;
        this.writing = writing;
    }

    static class TextForm {
        @Carried
        public int version = -1;

        public String text = "";
    }

    @ModelAttribute
    void page(
            @PathVariable("year") int year,
            @PathVariable("chapter") int chapter,
            @RequestParam(name = "scope", defaultValue = "OWN") ReportScope scope,
            Officer by,
            Model model) {
        ReportAccess.require(year, by);
        boolean sum = scope == ReportScope.TOTAL;
        if (chapter < 1 || chapter > Chapter.TITLES.size() || sum && !ReportDuty.has(by)) {
            throw Refused.notFound("refused.noSuchPage");
        }
        model.addAttribute("year", year);
        model.addAttribute("chapter", chapter);
        model.addAttribute("heading", "一二三四五六".charAt(chapter - 1) + "、" + Chapter.TITLES.get(chapter - 1));
        ReportNumbers numbers = sources.of(scope).numbers(by.agencyId(), year);
        model.addAttribute("numbers", numbers);
        List<Figure> figures = ReportFigures.of(numbers);
        model.addAttribute("figures", ReportView.offered(figures));
        model.addAttribute("chips", new FigureChips(figures));
        model.addAttribute("versions", texts.versions(by.agencyId(), year, scope, chapter));
        model.addAttribute("sum", sum);
        model.addAttribute("back", back(year, scope));
        model.addAttribute(
                "address", "/statistics/" + year + "/report/chapters/" + chapter + (sum ? "?scope=TOTAL" : ""));
        model.addAttribute(
                "questions",
                IntStream.rangeClosed(1, QUESTIONS.getOrDefault(chapter, 0))
                        .mapToObj(number -> "statistics.question." + chapter + "." + number)
                        .toList());
        model.addAttribute("mayWrite", ReportDuty.has(by));
    }

    private static String back(int year, ReportScope scope) {
        return "/statistics/" + year + (scope == ReportScope.TOTAL ? "/total/report" : "/report");
    }

    @GetMapping
    String show(
            @PathVariable("chapter") int chapter,
            @ModelAttribute("numbers") ReportNumbers numbers,
            Officer by,
            @ModelAttribute("form") TextForm form) {
        form.version = texts.latest(by.agencyId(), numbers.year(), numbers.scope(), chapter)
                .map(ReportTexts.Saved::version)
                .orElse(0);
        form.text = new FigureChips(ReportFigures.of(numbers)).shown(texts.text(by.agencyId(), numbers, chapter));
        return "statistics/chapter";
    }

    @PostMapping
    String save(
            @PathVariable("year") int year,
            @PathVariable("chapter") int chapter,
            @RequestParam(name = "scope", defaultValue = "OWN") ReportScope scope,
            Officer by,
            @ModelAttribute("form") TextForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!FormErrors.none(errors, () -> writing.write(year, scope, chapter, form.version, form.text, by))) {
            return "statistics/chapter";
        }
        redirect.addFlashAttribute("flash", "statistics.report.saved");
        return "redirect:" + back(year, scope) + "#chapter-" + chapter;
    }
}
