namespace AnTin.Registration.Organisations;

/// <summary>One line of an imported file; what it says of superior and province is looked up by the act.</summary>
/// <param name="Line">From 1, the heading included.</param>
/// <param name="ParentCode">Empty for level 1.</param>
/// <param name="Province">Two digits or a name; empty takes the superior's.</param>
/// <param name="Own">The rest; its province is not yet known.</param>
internal sealed record OrganisationRow(int Line, string ParentCode, string Province, Seedling Own)
{
    /// <summary>Every line of a file has one: others name it as their superior.</summary>
    public string Code => Own.Code!;
}
