package disclosuredesk.desk.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open step of a case as one officer sees it.
 *
 * @param mine whether this officer may do it
 * @param ownDraft whether he may not because the draft is his own
 * @param path the path of its form
 * @param who the officers who may do it, by name
 */
public record Turn(String step, String role, boolean mine, boolean ownDraft, String path,
        @Nullable String department, List<String> who) {}
