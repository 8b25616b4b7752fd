namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>One demo and one browser for all stories of the whole service.</summary>
[CollectionDefinition(nameof(WholeSite))]
public sealed class WholeCollection : ICollectionFixture<WholeSite>;
