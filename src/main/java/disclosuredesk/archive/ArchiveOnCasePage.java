package disclosuredesk.archive;

import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import disclosuredesk.workflow.CalendarStep;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has on the pages of the desk: the dossier, once a case is archived; how long a case waits for it. */
@Configuration(proxyBeanMethods = false)
class ArchiveOnCasePage {

    @Bean
    CasePanel dossierPanel(Dossiers dossiers) {
        return new CasePanel("dossier", opened -> dossiers.of(opened.id()));
    }

    @Bean
    Forgetting wordsOfDossiers() {
        return () -> List.of(Forgotten.of("dossier").texts("missing_reason"));
    }

    @Bean
    CasePanel anonymisedPanel(Retention retention) {
        return new CasePanel(
                "anonymised",
                opened -> opened.request().isAnonymised() ? retention.decisionOn(opened.id()) : Optional.empty());
    }

    /** From the first day on; a void request has no file to be complete. */
    @Bean
    CasePanel piecesPanel(PiecesOnFile pieces) {
        return new CasePanel(
                "pieces",
                opened -> opened.request().isVoid() || opened.request().isAnonymised()
                        ? Optional.empty()
                        : Optional.of(pieces.of(opened.request())));
    }

    @Bean
    CalendarStep archiveStep() {
        return new CalendarStep(Archiving.STEP);
    }
}
