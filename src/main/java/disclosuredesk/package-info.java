/** Disclosure Desk (依申请公开办理系统): one package per business word, see {@code src/docs/architecture.md} for the map. */
@NullMarked
package disclosuredesk;

import org.jspecify.annotations.NullMarked;
