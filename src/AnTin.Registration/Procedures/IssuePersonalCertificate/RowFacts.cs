using AnTin.Registration.Catalogue;
using AnTin.Registration.Organisations;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>All that rules know beside the row itself: gathered once, so that rules need no database.</summary>
public sealed record RowFacts(
    CatalogueSnapshot Catalogue,
    DateOnly Today,
    Organisation Account,
    OrganisationMatch Match,
    IReadOnlyList<ExistingUse> Uses
);
