package disclosuredesk.archive;

import disclosuredesk.requests.CasePanel;
import disclosuredesk.workflow.CalendarStep;
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

    /** From the first day on; a void request has no file to be complete. */
    @Bean
    CasePanel piecesPanel(PiecesOnFile pieces) {
        return new CasePanel(
                "pieces",
                opened -> opened.request().isVoid() ? Optional.empty() : Optional.of(pieces.of(opened.request())));
    }

    @Bean
    CalendarStep archiveStep() {
        return new CalendarStep(Archiving.STEP);
    }
}
