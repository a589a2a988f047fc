package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import java.util.function.ToIntBiFunction;

/**
 * What a kind of form is opened on. Each module says it of its own forms, as a bean.
 *
 * @param version its version, by the {@code id} in the address of the page; who may not see it is refused
 */
public record OpenedOn<F extends VersionedForm>(Class<F> form, ToIntBiFunction<String, Officer> version) {}
