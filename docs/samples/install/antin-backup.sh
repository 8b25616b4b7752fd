#!/bin/sh
# Copies what a restore needs into a new directory, and mirrors what must never go back in time to another disk.
#   antin-backup.sh /srv/backup/antin /srv/mirror/antin
# The mirror holds the erasure secrets and the authority's journal as they are now, and is not backed up itself: with an
# old erasure secret a destroyed key would come back, with an old journal a revoked certificate. The master key is in
# neither. A third argument names another data directory.
set -eu
from=${3:-/var/lib/antin/data}
to=$1/$(date +%Y%m%dT%H%M%S)
mirror=$2
umask 077
mkdir -p "$to" "$mirror"
for database in registration authority signing; do
    sqlite3 "$from/$database.db" ".backup '$to/$database.db'"
done
for folder in keys officers files status ceremonies; do
    [ ! -d "$from/$folder" ] || cp -a "$from/$folder" "$to/"
done
for folder in signing/erasure journal; do
    [ -d "$from/$folder" ] || continue
    name=$(basename "$folder")
    rm -rf "$mirror/$name.new" "$mirror/$name.old"
    cp -a "$from/$folder" "$mirror/$name.new"
    [ ! -d "$mirror/$name" ] || mv "$mirror/$name" "$mirror/$name.old"
    mv "$mirror/$name.new" "$mirror/$name"
    rm -rf "$mirror/$name.old"
done
echo "$to"
