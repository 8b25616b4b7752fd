namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>The rules in the order in which their findings are told.</summary>
public static class RowRules
{
    public static IReadOnlyList<IRowRule> OfRow { get; } =
    [
        new RequiredFields(),
        new TextsFit(),
        new NameHoldsLetters(),
        new DatesPlausible(),
        new PersonalIdFormat(),
        new OfficialMailboxOnly(),
        new OrganisationLevels(),
        new OrganisationOwnOrBelow(),
        new ProvinceOfTheList(),
        new PhoneOfTheSubscriber(),
        new OldSerialShape(),
        new OneKeyCustody(),
        new CentralSigningSector(),
        new CentralSigningTitle(),
        new UsedElsewhere(),
    ];

    public static IReadOnlyList<IListRule> OfList { get; } =
    [new NotTwiceInTheList(), new OneCustodyPerLetter()];

    public static IReadOnlyList<Finding> Check(PersonForm form, RowFacts facts) =>
        [.. OfRow.SelectMany(rule => rule.Check(form, facts))];
}
