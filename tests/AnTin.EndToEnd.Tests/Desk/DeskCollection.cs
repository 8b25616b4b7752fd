namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>One house and one browser for all stories of the desk.</summary>
[CollectionDefinition(nameof(DeskSite))]
public sealed class DeskCollection : ICollectionFixture<DeskSite>;
