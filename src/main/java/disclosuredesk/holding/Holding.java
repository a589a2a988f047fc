package disclosuredesk.holding;

import disclosuredesk.agencies.Leave;
import disclosuredesk.agencies.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who handles a case, as an officer sees it, and what he can do about it; the acts themselves check again.
 *
 * @param away who of the agency is away today, by officer
 * @param unclaimed the roles it waits for and nobody handles
 * @param claimable whether some of it waits for him
 * @param mine whether he handles it in some role
 * @param givable whether he may give it to a colleague
 * @param urgeable whether it waits for somebody else whom he may urge
 * @param supervisable whether he may put it under supervision
 * @param supervisions of the case, the latest first
 */
public record Holding(
        Collection<Holder> holders,
        Map<Long, Leave> away,
        Set<Role> unclaimed,
        boolean claimable,
        boolean mine,
        boolean givable,
        boolean urgeable,
        boolean supervisable,
        List<Supervision> supervisions) {}
